/** The part of `clamscan` that is used here; the package has no types of its own. */
declare module 'clamscan' {
  import type { Transform } from 'node:stream';

  class NodeClam {
    init(options: {
      preference: false;
      clamdscan: {
        host: string;
        port: number;
        timeout: number;
        localFallback: false;
        bypassTest: true;
      };
    }): Promise<NodeClam>;
    /** Lets bytes through while they are scanned; emits `scan-complete` with what the scanner said. */
    passthrough(): Transform;
  }

  export = NodeClam;
}
