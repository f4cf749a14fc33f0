import { STREAM_PATH } from '../api/operator-api';
import {
  nextStreamState,
  reconnectDelayMillis,
  silentFor,
  startStream,
  type StreamState,
} from '../model/stream-state';
import type { QueueCard, QueueSnapshot } from '../model/types';
import { SteadyClock } from './steady-clock';

export interface QueueStreamListener {
  onSnapshot(snapshot: QueueSnapshot): void;
  onAlarm(card: QueueCard): void;
  onClosed(alarmId: string): void;
  onState(state: StreamState): void;
  /** The server refused the stream: the session may be over. */
  onRefused(): void;
}

/** Follows the queue and never trusts silence: reconnects from the last event that arrived. */
export class QueueStream {
  private readonly clock = new SteadyClock();
  state: StreamState = startStream(this.clock.now());
  private source: EventSource | null = null;
  private lastEventId: string | null = null;
  private attempt = 0;
  private reconnectAt: number | null = null;

  constructor(private readonly listener: QueueStreamListener) {}

  open(): void {
    this.source?.close();
    this.reconnectAt = null;
    const resume = this.lastEventId === null ? '' : `?lastEventId=${encodeURIComponent(this.lastEventId)}`;
    const source = new EventSource(STREAM_PATH + resume);
    this.source = source;
    source.addEventListener('snapshot', (event) =>
      this.hear(event, (it: QueueSnapshot) => this.listener.onSnapshot(it)),
    );
    source.addEventListener('alarm', (event) => this.hear(event, (it: QueueCard) => this.listener.onAlarm(it)));
    source.addEventListener('closed', (event) =>
      this.hear(event, (it: { readonly alarmId: string }) => this.listener.onClosed(it.alarmId)),
    );
    source.addEventListener('heartbeat', (event) => this.hear(event, () => {}));
    source.onerror = () => this.fail(source);
  }

  /** Notices silence, and reconnects when it is time. */
  tick(): void {
    const at = this.clock.now();
    const before = this.state;
    this.move({ kind: 'tick', at });
    if (before.phase !== 'LOST' && this.state.phase === 'LOST') this.reconnectLater(at);
    if (this.reconnectAt !== null && at >= this.reconnectAt) {
      this.open();
      this.reconnectLater(at);
    }
  }

  /** The age of what the screen shows. */
  get silentMillis(): number {
    return silentFor(this.state, this.clock.now());
  }

  private hear<T>(event: MessageEvent<string>, deliver: (body: T) => void): void {
    deliver(JSON.parse(event.data) as T);
    if (event.lastEventId !== '') this.lastEventId = event.lastEventId;
    this.attempt = 0;
    this.reconnectAt = null;
    this.move({ kind: 'heard', at: this.clock.now() });
  }

  private fail(source: EventSource): void {
    if (source !== this.source) return;
    const at = this.clock.now();
    if (source.readyState === EventSource.CLOSED) this.listener.onRefused();
    source.close();
    this.move({ kind: 'failed', at });
    this.reconnectLater(at);
  }

  private reconnectLater(at: number): void {
    this.reconnectAt = at + this.patience();
    this.attempt++;
  }

  /** A new connection gets time to speak before it is given up for yet another one. */
  private patience(): number {
    return this.source?.readyState === EventSource.CLOSED ? reconnectDelayMillis(this.attempt) : 5_000;
  }

  private move(event: Parameters<typeof nextStreamState>[1]): void {
    const next = nextStreamState(this.state, event);
    if (next === this.state) return;
    this.state = next;
    this.listener.onState(next);
  }
}
