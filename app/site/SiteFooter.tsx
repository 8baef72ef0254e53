/** What stands below every page that is read. */
export const SiteFooter = ({ home }: { readonly home: string }) => (
  <footer className="site-footer">
    <p>
      Silo is open source. Every statement has a source: <a href={`${home}about`}>how true is this?</a>
    </p>
  </footer>
);
