import type { ReactNode } from 'react';
import './sealSpace.css';

interface SealSpaceProps {
  readonly signer: string;
  readonly seal: string;
  readonly host: string;
  /** The day, in words. */
  readonly on: string;
  /** Stands above who signs, such as the regards of a letter. */
  readonly children?: ReactNode;
}

/** The bodies that hold the fair together, each with the separator after it: a line ends between them. */
function partsOf(host: string): readonly string[] {
  return host.split(/(?<=[、，,])/u);
}

/** Who signs, on the left; on the right the host and the day, with the space over which the seal goes. */
export function SealSpace({ signer, seal, host, on, children }: SealSpaceProps) {
  return (
    <div className="seal-space">
      <div className="seal-left">
        <div>{children}</div>
        <div className="seal-signer">{signer}</div>
      </div>
      <div className="seal-host">
        <div className="seal-ring">
          <span>{seal}</span>
        </div>
        <div>
          {partsOf(host).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </div>
        <div>{on}</div>
      </div>
    </div>
  );
}
