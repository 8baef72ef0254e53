/** Rooms on one shared floor. */
export const Logo = () => (
  <svg className="logo" width="34" height="30" viewBox="0 0 34 30" aria-hidden="true">
    <rect x="1" y="1" width="13" height="16" rx="3.5" fill="var(--host)" />
    <rect x="16" y="6" width="7.5" height="11" rx="2.5" fill="var(--c1)" />
    <rect x="25.5" y="3" width="7.5" height="14" rx="2.5" fill="var(--c2)" />
    <rect x="1" y="19.5" width="32" height="9.5" rx="3" fill="var(--kernel)" />
  </svg>
);
