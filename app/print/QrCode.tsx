import { qrOf } from "./qr.ts";

export interface QrCodeProps {
  readonly address: string;
}

/** Leads from paper back to a page. Dark on light in every theme: that is how readers of it want it. */
export const QrCode = ({ address }: QrCodeProps) => {
  const { size, d } = qrOf(address);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`QR code: ${address}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
};
