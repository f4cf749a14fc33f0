import { html, nothing } from 'lit';
import { api } from '../api/operator-api';
import type { CaseView, Code, QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { DeskElement } from './desk-element';

export type CaseFormKind = 'hold' | 'dispatch' | 'release' | 'cancel' | 'resolve';

const USUAL_HOLD_MINUTES = 5;
const LONGEST_HOLD_MINUTES = 15;

/** The form of one deed that needs more than a press. What is typed stays when the case changes meanwhile. */
class CaseForm extends DeskElement {
  static override properties = { card: { attribute: false }, kind: { attribute: false } };
  declare card: QueueCard;
  declare kind: CaseFormKind;

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('select, input, textarea')?.focus();
  }

  protected override render() {
    const blocked = this.card.unseenPresses > 0 && (this.kind === 'resolve' || this.kind === 'hold');
    return html`<form
      class="case-form"
      aria-label=${this.heading()}
      @submit=${(event: SubmitEvent) => this.submit(event)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.close()}
    >
      <h3 class="ds-heading" data-size="2xs">${this.heading()}</h3>
      <div class="form-fields">${this.fields()}</div>
      ${blocked ? this.unseen() : nothing}
      <div class="action-row">
        <button
          class="ds-button"
          type="submit"
          data-testid="${this.kind}-submit"
          ?disabled=${!desk.mayAct || blocked}
        >
          ${texts.form.submit[this.kind]}
        </button>
        <button class="ds-button" type="button" data-variant="tertiary" @click=${() => this.close()}>
          ${texts.form.back}
        </button>
      </div>
    </form>`;
  }

  private heading(): string {
    const t = texts.form;
    switch (this.kind) {
      case 'hold':
        return t.holdTitle;
      case 'dispatch':
        return t.dispatchTitle;
      case 'release':
        return t.releaseTitle;
      case 'cancel':
        return t.cancelTitle;
      case 'resolve':
        return t.resolveTitle;
    }
  }

  private fields() {
    const t = texts.form;
    switch (this.kind) {
      case 'hold':
        return html`${this.minutes()}${this.reason(t.holdReasonPlaceholder)}`;
      case 'dispatch':
        return html`${this.choice('service', t.service, desk.codes.services, true)}${this.area('message', t.message)}`;
      case 'release':
      case 'cancel':
        return this.reason('');
      case 'resolve':
        return html`${this.choice('cause', t.cause, desk.codes.causes, true)}
        ${this.choice('measure', t.measure, desk.codes.measures, false)}
        ${this.choice('outcome', t.outcome, desk.codes.outcomes, true)}${this.area('note', t.resolveNote)}`;
    }
  }

  private unseen() {
    const { alarmId, version, unseenPresses } = this.card;
    const text = unseenPresses === 1 ? texts.case.seen : texts.case.seenMany(unseenPresses);
    return html`<button
      class="ds-button"
      type="button"
      data-color="danger"
      data-testid="seen"
      ?disabled=${!desk.mayAct}
      @click=${() => void desk.command(() => api.seen(alarmId, version))}
    >
      ${text}
    </button>`;
  }

  private minutes() {
    return html`<ds-field class="ds-field narrow">
      <label class="ds-label">${texts.form.minutes}</label>
      <input
        class="ds-input"
        type="number"
        name="minutes"
        min="1"
        max=${LONGEST_HOLD_MINUTES}
        .defaultValue=${String(USUAL_HOLD_MINUTES)}
        required
        data-testid="hold-minutes"
      />
    </ds-field>`;
  }

  private reason(placeholder: string) {
    return html`<ds-field class="ds-field">
      <label class="ds-label">${texts.form.reason}</label>
      <input
        class="ds-input"
        name="reason"
        maxlength="500"
        required
        pattern=".*\\S.*"
        placeholder=${placeholder}
        data-testid="${this.kind}-reason"
      />
    </ds-field>`;
  }

  private choice(name: string, label: string, codes: readonly Code[], required: boolean) {
    return html`<ds-field class="ds-field">
      <label class="ds-label">${label} ${required ? nothing : html`<small>(${texts.form.optional})</small>`}</label>
      <select class="ds-input" name=${name} ?required=${required} data-testid="${this.kind}-${name}">
        <option value="">${texts.form.choose}</option>
        ${codes.map((code) => html`<option value=${code.code}>${code.name}</option>`)}
      </select>
    </ds-field>`;
  }

  private area(name: string, label: string) {
    return html`<ds-field class="ds-field wide">
      <label class="ds-label">${label} <small>(${texts.form.optional})</small></label>
      <textarea
        class="ds-input"
        name=${name}
        rows="2"
        maxlength=${name === 'message' ? 1000 : 4000}
        data-testid="${this.kind}-${name}"
      ></textarea>
    </ds-field>`;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const { alarmId } = this.card;
    if (!(await desk.command(() => this.send(data), this.done()))) return;
    this.close();
    // What was given away must not be taken again by the next press of a key.
    if ((this.kind === 'hold' || this.kind === 'release') && desk.openId === alarmId) desk.close();
  }

  private send(data: FormData): Promise<CaseView> {
    const { alarmId: id, version } = this.card;
    const text = (name: string) => String(data.get(name) ?? '').trim();
    switch (this.kind) {
      case 'hold':
        return api.hold(id, version, Number(text('minutes')), text('reason'));
      case 'dispatch':
        return api.dispatch(id, version, text('service'), text('message') || null);
      case 'release':
        return api.release(id, version, text('reason'));
      case 'cancel':
        return api.cancelCallOut(id, version, text('reason'));
      case 'resolve':
        return api.resolve(id, version, {
          cause: text('cause'),
          measure: text('measure') || null,
          outcome: text('outcome'),
          note: text('note') || null,
        });
    }
  }

  private done(): string | undefined {
    switch (this.kind) {
      case 'hold':
        return texts.message.held;
      case 'release':
        return texts.message.released;
      case 'resolve':
        return texts.message.resolved;
      case 'dispatch':
      case 'cancel':
        return undefined;
    }
  }

  private close(): void {
    this.dispatchEvent(new Event('vft-close-form'));
  }
}

customElements.define('vft-case-form', CaseForm);
