import { html } from 'lit';
import { api } from '../api/operator-api';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { DeskElement } from './desk-element';

/** Writes down what happens while it happens. Nothing that arrives meanwhile touches what is typed. */
class NoteForm extends DeskElement {
  static override properties = { alarmId: { attribute: false } };
  declare alarmId: string;

  protected override render() {
    const t = texts.form;
    return html`<form class="note-form" @submit=${(event: SubmitEvent) => this.save(event)}>
      <ds-field class="ds-field">
        <label class="ds-label">${t.note}</label>
        <textarea
          class="ds-input"
          name="text"
          rows="2"
          maxlength="4000"
          required
          placeholder=${t.notePlaceholder}
          data-testid="note-text"
        ></textarea>
      </ds-field>
      <button
        class="ds-button"
        type="submit"
        data-variant="secondary"
        data-testid="note-save"
        ?disabled=${!desk.mayAct}
      >
        ${t.noteSave}
      </button>
    </form>`;
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get('text') ?? '').trim();
    if (text !== '' && (await desk.command(() => api.note(this.alarmId, text)))) form.reset();
  }
}

customElements.define('vft-note-form', NoteForm);
