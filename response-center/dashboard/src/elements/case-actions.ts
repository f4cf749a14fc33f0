import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api/operator-api';
import { clockTime } from '../model/format';
import { isMine, nextCallOutStage, nextStep, progressOf, usualAnswer, type Step } from '../model/steps';
import type { QueueCard, Speech } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import './case-form';
import type { CaseFormKind } from './case-form';
import { claim, OPEN_RESOLVE, takeNextStep } from './commands';
import { DeskElement } from './desk-element';
import { serviceName } from './tags';

/** The step bar and what can be done now. Its primary button is the next step, the same as the key N. */
class CaseActions extends DeskElement {
  static override properties = { card: { attribute: false }, form: { state: true } };
  declare card: QueueCard;
  declare form: CaseFormKind | null;
  private readonly openResolve = () => (this.form = 'resolve');

  constructor() {
    super();
    this.form = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(OPEN_RESOLVE, this.openResolve);
  }

  override disconnectedCallback(): void {
    window.removeEventListener(OPEN_RESOLVE, this.openResolve);
    super.disconnectedCallback();
  }

  protected override render() {
    const { card } = this;
    const step = nextStep(card, desk.operatorId);
    return html`<div class="actions">
      ${this.stepBar()} ${this.notices(step)}
      ${this.form === null || !isMine(card, desk.operatorId)
        ? html`<div class="action-row">${this.buttons(step)}</div>`
        : html`<vft-case-form
            .card=${card}
            .kind=${this.form}
            @vft-close-form=${() => (this.form = null)}
          ></vft-case-form>`}
    </div>`;
  }

  private stepBar() {
    const t = texts.steps;
    const now = progressOf(this.card);
    return html`<ol class="steps" aria-label=${t.label}>
      ${[t.claim, t.answer, t.followUp, t.resolve].map(
        (name, index) => html`<li
          data-done=${index < now}
          data-now=${index === now}
          aria-current=${index === now ? 'step' : nothing}
        >
          <span class="step-mark">${index < now ? '✓' : index + 1}</span>${name}
        </li>`,
      )}
    </ol>`;
  }

  private notices(step: Step) {
    const t = texts.case;
    const { card } = this;
    return html`
      ${card.owner !== null && !isMine(card, desk.operatorId)
        ? html`<p class="notice" data-testid="owned-by">${t.ownedBy(card.owner.name, clockTime(card.owner.since))}</p>`
        : nothing}
      ${card.cancelledByDevice ? html`<p class="notice">${t.cancelled}</p>` : nothing}
      ${step === 'SEEN'
        ? html`<p class="notice" data-color="danger" role="alert">
            ${t.unseen(card.unseenPresses, clockTime(card.lastPressAt))}
          </p>`
        : nothing}
      ${card.callOut === null
        ? nothing
        : html`<p class="notice" data-color="info" data-testid="call-out" data-stage=${card.callOut.stage}>
            <strong>${t.callOut(serviceName(card.callOut.service))}</strong>
            ${texts.stage[card.callOut.stage]} ${t.since(clockTime(card.callOut.since))}
          </p>`}
    `;
  }

  private buttons(step: Step): TemplateResult | typeof nothing {
    const t = texts.case;
    const { card } = this;
    if (step === 'NONE') return nothing;
    if (step === 'CLAIM' || step === 'RESUME') {
      return this.next('claim', step === 'CLAIM' ? t.claim : t.resume, () => claim(card));
    }
    const release = this.opens('release', 'release', t.release);
    if (card.state === 'CLAIMED') return html`${this.seen()}${this.answers()}${release}`;
    const callingOut = card.state === 'DISPATCHED';
    return html`
      ${this.seen()} ${callingOut ? this.stage() : nothing}
      ${step === 'RESOLVE' ? this.next('resolve-open', t.resolve, takeNextStep) : nothing}
      ${callingOut
        ? this.opens('call-out-cancel', 'cancel', t.cancelCallOut)
        : html`${this.opens('hold', 'hold', t.hold)}${this.opens('dispatch', 'dispatch', t.dispatch)}`}
      ${release}
    `;
  }

  private seen() {
    const { unseenPresses } = this.card;
    if (unseenPresses === 0) return nothing;
    const text = unseenPresses === 1 ? texts.case.seen : texts.case.seenMany(unseenPresses);
    return this.next('seen', text, takeNextStep, 'danger');
  }

  private answers() {
    const { card } = this;
    const usual = card.unseenPresses > 0 ? null : usualAnswer(card, desk.view);
    const choice = (speech: Speech, testId: string, text: string) =>
      speech === usual
        ? this.next(testId, text, takeNextStep)
        : this.button(testId, text, () => void desk.command(() => api.answer(card.alarmId, card.version, speech)));
    return html`
      ${choice('CONFIRMED', 'answer-speech', texts.case.speech)}
      ${choice('ASSESSED_WITHOUT_SPEECH', 'answer-no-speech', texts.case.noSpeech)}
    `;
  }

  private stage() {
    const stage = nextCallOutStage(this.card);
    if (stage === null || this.card.unseenPresses > 0) return nothing;
    return this.next('call-out-stage', texts.case.nextStage(texts.stage[stage]), takeNextStep);
  }

  private next(testId: string, text: string, deed: () => Promise<void>, color = 'accent') {
    return html`<button
      class="ds-button"
      data-color=${color}
      data-testid=${testId}
      ?disabled=${!desk.mayAct}
      @click=${() => void deed()}
    >
      ${text} <kbd>N</kbd>
    </button>`;
  }

  private button(testId: string, text: string, deed: () => void) {
    return html`<button
      class="ds-button"
      data-variant="secondary"
      data-testid=${testId}
      ?disabled=${!desk.mayAct}
      @click=${deed}
    >
      ${text}
    </button>`;
  }

  private opens(testId: string, form: CaseFormKind, text: string) {
    return this.button(testId, text, () => (this.form = form));
  }
}

customElements.define('vft-case-actions', CaseActions);
