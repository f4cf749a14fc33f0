import { html, nothing, type TemplateResult } from 'lit';
import { offsetSize } from '../model/format';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { DeskElement } from './desk-element';
import { checkIcon, waitIcon } from './icons';

/** Below this the two clocks are the same to a human. */
const SAME_CLOCK_MILLIS = 500;

/** Before an operator counts as on duty: the sound is heard, the queue comes in, the clock is measured. */
class ReadinessPage extends DeskElement {
  static override properties = { played: { state: true }, confirmed: { state: true } };
  declare played: boolean;
  declare confirmed: boolean;

  constructor() {
    super();
    this.played = false;
    this.confirmed = false;
  }

  protected override render() {
    const t = texts.readiness;
    const live = desk.stream.state.phase === 'LIVE';
    const measured = desk.clock.offsetMillis !== null;
    const soundReady = this.confirmed && desk.siren.running;
    const waiting = desk.sections.waiting.length;
    const number = texts.queue.number(waiting, desk.leftOut > 0);
    return html`<main class="gate">
      <section class="gate-card wide ds-card" aria-labelledby="readiness-title">
        <h1 class="ds-heading" data-size="md" id="readiness-title">${t.title}</h1>
        <p class="gate-lead">${t.lead}</p>
        <ol class="checks">
          ${this.check(soundReady, t.sound, this.soundContent(soundReady))}
          ${this.check(live, t.stream, html`<p role="status">${this.streamText()}</p>`)}
          ${this.check(measured, t.clock, html`<p>${clockText()}</p>`)}
        </ol>
        <div class="gate-actions">
          <button
            class="ds-button"
            data-size="md"
            data-testid="readiness-start"
            ?disabled=${!soundReady || !live || !measured || desk.busy}
            @click=${() => desk.startDuty(this.confirmed)}
          >
            ${t.start}
          </button>
          ${live && waiting > 0 ? html`<strong class="gate-waiting">${t.waitingCount(number)}</strong>` : nothing}
        </div>
        ${desk.message === null ? nothing : html`<p role="alert" class="gate-problem">${desk.message.text}</p>`}
      </section>
    </main>`;
  }

  private check(ready: boolean, name: string, content: TemplateResult) {
    const state = ready ? texts.readiness.ok : texts.readiness.missing;
    return html`<li class="check" data-ready=${ready}>
      <span class="check-mark" role="img" aria-label=${state}>${ready ? checkIcon : waitIcon}</span>
      <div>
        <h2 class="ds-heading" data-size="2xs">${name}</h2>
        ${content}
      </div>
    </li>`;
  }

  private soundContent(ready: boolean) {
    const t = texts.readiness;
    return html`<p>${ready ? t.confirmed : t.soundHelp}</p>
      <div class="check-actions">
        <button class="ds-button" data-variant="secondary" data-testid="readiness-play" @click=${() => this.play()}>
          ${this.played ? t.playAgain : t.play}
        </button>
        ${ready
          ? nothing
          : html`<button
              class="ds-button"
              data-testid="readiness-confirm"
              ?disabled=${!this.played}
              @click=${() => (this.confirmed = true)}
            >
              ${t.confirm}
            </button>`}
      </div>`;
  }

  private streamText(): string {
    switch (desk.stream.state.phase) {
      case 'LIVE':
        return texts.readiness.streamLive;
      case 'CONNECTING':
        return texts.readiness.streamWaiting;
      case 'LOST':
        return texts.readiness.streamLost;
    }
  }

  private async play(): Promise<void> {
    await desk.siren.playTest();
    this.played = true;
  }
}

function clockText(): string {
  const t = texts.readiness;
  const offset = desk.clock.offsetMillis;
  if (offset === null) return t.clockMeasuring;
  if (Math.abs(offset) < SAME_CLOCK_MILLIS) return t.clockEqual;
  return offset > 0 ? t.clockAhead(offsetSize(offset)) : t.clockBehind(offsetSize(offset));
}

customElements.define('vft-readiness', ReadinessPage);
