import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes } from "react";

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** The accessible name, and the tip. */
  readonly name: string;
  readonly strong?: boolean;
}

export const IconButton = ({ icon: Icon, name, strong, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    className={`icon-button${strong ? " strong" : ""}${className ? ` ${className}` : ""}`}
    aria-label={name}
    title={name}
    {...rest}
  >
    <Icon size={18} aria-hidden="true" />
  </button>
);
