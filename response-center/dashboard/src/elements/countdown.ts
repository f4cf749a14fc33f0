import { html, LitElement } from 'lit';
import { answerMillis, countdown, minutesAndSeconds, TARGET_MILLIS } from '../model/countdown';
import { clockTime } from '../model/format';
import type { QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { onTick } from '../state/ticker';
import { texts } from '../texts';

interface Face {
  readonly time: string;
  readonly label: string;
  readonly tone: 'calm' | 'near' | 'over' | 'done';
}

/** The last third of the minute. */
const NEAR_MILLIS = 20_000;

/** The true countdown to 60 s on the server's clock; after an answer, how long the person waited. */
class CountdownElement extends LitElement {
  static override properties = { card: { attribute: false } };
  declare card: QueueCard;
  private stop: (() => void) | null = null;
  private shown = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = onTick(() => {
      const face = faceOf(this.card);
      if (face.time + face.tone !== this.shown) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    this.stop?.();
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const face = faceOf(this.card);
    this.shown = face.time + face.tone;
  }

  protected override render() {
    const face = faceOf(this.card);
    return html`<span class="countdown" data-tone=${face.tone} data-testid="countdown" role="timer" aria-live="off">
      <span class="countdown-time">${face.time}</span>
      <span class="countdown-label">${face.label}</span>
    </span>`;
  }
}

function faceOf(card: QueueCard): Face {
  const t = texts.card;
  const now = desk.clock.now();
  const answered = answerMillis(card);
  if (card.technical) {
    // Technical alarms have no target: they never count among the people who wait for an answer.
    return { time: minutesAndSeconds(now - Date.parse(card.clockStartedAt)), label: t.sinceRaised, tone: 'done' };
  }
  if (answered === null) {
    const left = countdown(card.clockStartedAt, now);
    const tone = left.over ? 'over' : left.remainingMillis <= NEAR_MILLIS ? 'near' : 'calm';
    return { time: left.text, label: left.over ? t.over : t.left, tone };
  }
  if (card.state === 'WAITING') {
    return { time: minutesAndSeconds(now - Date.parse(card.lastPressAt)), label: t.ringsAgain, tone: 'near' };
  }
  if (card.heldUntil !== null) {
    const left = Date.parse(card.heldUntil) - now;
    const label = t.heldUntil(clockTime(card.heldUntil));
    return { time: minutesAndSeconds(Math.max(0, left), false), label, tone: 'done' };
  }
  const late = answered > TARGET_MILLIS;
  return {
    time: minutesAndSeconds(answered),
    label: late ? t.answeredLate : t.answered,
    tone: late ? 'over' : 'done',
  };
}

customElements.define('vft-countdown', CountdownElement);
