/** Stands where the browser's EventSource would, and is driven by hand. */
export class HandDrivenSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: HandDrivenSource[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    HandDrivenSource.opened.push(this);
  }

  close(): void {
    this.readyState = HandDrivenSource.CLOSED;
  }

  say(name: string, body: unknown, lastEventId = ''): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(body), lastEventId }));
  }

  refuse(): void {
    this.close();
    this.onerror?.();
  }
}

export function lastSource(): HandDrivenSource {
  const last = HandDrivenSource.opened.at(-1);
  if (last === undefined) throw new Error('no stream was opened');
  return last;
}
