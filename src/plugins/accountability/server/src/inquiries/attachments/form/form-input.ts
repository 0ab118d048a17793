import { FormRefusal } from '../refusals';

/**
 * What of a form has arrived and is not read yet. More is asked for only when it is needed, so that whoever reads sets
 * the pace; nothing here waits for anything but the next chunk or the end.
 */
export class FormInput {
  private buffered: Buffer;

  /** @param start what is read before the first chunk */
  constructor(
    private readonly chunks: AsyncIterator<Buffer, unknown>,
    start = '',
  ) {
    this.buffered = Buffer.from(start);
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.buffered = this.buffered.length > 0 ? Buffer.concat([this.buffered, next.value]) : next.value;
    return true;
  }

  private take(bytes: number): Buffer {
    const taken = this.buffered.subarray(0, bytes);
    this.buffered = this.buffered.subarray(bytes);
    return taken;
  }

  /**
   * Everything before a mark, in pieces as they come; the mark itself is read and not given.
   *
   * @throws FormRefusal `malformed` where the form ends before it
   */
  async *upTo(mark: Buffer): AsyncGenerator<Buffer, void> {
    for (;;) {
      const at = this.buffered.indexOf(mark);
      // The mark may have begun at the end of what there is.
      const piece = this.take(at < 0 ? Math.max(0, this.buffered.length - mark.length + 1) : at);
      if (at >= 0) this.take(mark.length);
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      if (!(await this.more())) throw new FormRefusal('malformed');
    }
  }

  /**
   * What comes before a mark, whole.
   *
   * @throws FormRefusal `malformed` where that is more than `most` bytes, or the form ends before
   */
  async textUpTo(mark: Buffer, most: number): Promise<string> {
    const pieces: Buffer[] = [];
    let bytes = 0;
    for await (const piece of this.upTo(mark)) {
      bytes += piece.length;
      if (bytes > most) throw new FormRefusal('malformed');
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  /** The next bytes, left where they are; fewer at the end of the form. */
  async ahead(bytes: number): Promise<string> {
    while (this.buffered.length < bytes && (await this.more()));
    return this.buffered.toString('latin1', 0, bytes);
  }

  /** Reads the rest, and keeps nothing of it. */
  async drain(): Promise<void> {
    do this.take(this.buffered.length);
    while (await this.more());
  }
}
