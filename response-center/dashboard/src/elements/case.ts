import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { clockTime } from '../model/format';
import { isMine } from '../model/steps';
import type { CaseView, QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import './case-actions';
import { openCard } from './commands';
import './countdown';
import { DeskElement } from './desk-element';
import { devicePanel } from './device-panel';
import { earlierPanel } from './earlier-panel';
import { kindIcon, lockIcon } from './icons';
import { logPanel } from './log-panel';
import './note-form';
import { contactsPanel, personPanel } from './person-panel';
import { factTags, municipalityName, priorityTag } from './tags';

/** The case that the operator works on, or looks at. */
class CaseElement extends DeskElement {
  protected override render() {
    const card = openCard();
    if (card === null) return this.placeholder();
    return html`<section class="case" data-testid="case" data-alarm-id=${card.alarmId} data-state=${card.state}>
      ${this.head(card)} ${keyed(card.alarmId, html`<vft-case-actions .card=${card}></vft-case-actions>`)}
      <div class="case-body">${desk.view === null ? this.loading() : this.body(card, desk.view)}</div>
    </section>`;
  }

  private head(card: QueueCard) {
    return html`<header class="case-head">
      <span class="card-icon" data-priority=${card.priority}>${kindIcon(card.kind)}</span>
      <div class="case-title">
        <h2 class="ds-heading" data-size="sm">${card.kindName}</h2>
        <p>
          ${municipalityName(card)} · ${texts.card.raised(clockTime(card.clockStartedAt))}
          ${card.deviceId === null ? nothing : html`· ${texts.card.device(card.deviceId)}`}
        </p>
        <div class="card-tags">${priorityTag(card.priority)}${factTags(card)}</div>
      </div>
      <vft-countdown .card=${card}></vft-countdown>
      <button
        class="ds-button"
        data-variant="tertiary"
        data-icon
        data-testid="case-close"
        aria-label=${texts.case.close}
        @click=${() => desk.close()}
      >
        ×
      </button>
    </header>`;
  }

  private body(card: QueueCard, view: CaseView) {
    const log = html`<div class="case-column">
      ${isMine(card, desk.operatorId)
        ? keyed(card.alarmId, html`<vft-note-form .alarmId=${card.alarmId}></vft-note-form>`)
        : nothing}
      ${logPanel(view.log)}
    </div>`;
    if (view.identityHidden) return html`<div class="case-column">${this.hiddenPanel(card)}</div>${log}`;
    return html`<div class="case-column">
        ${personPanel(view.person, desk.clock.now())} ${contactsPanel(view.contacts)} ${devicePanel(view)}
        ${earlierPanel(view.earlier)}
      </div>
      ${log}`;
  }

  private hiddenPanel(card: QueueCard) {
    const text = card.owner === null ? texts.case.hidden : texts.case.hiddenOther;
    return html`<div class="panel panel-hidden" data-testid="identity-hidden">${lockIcon}<p>${text}</p></div>`;
  }

  private loading() {
    return html`<p class="case-loading" role="status">${texts.case.loading}</p>`;
  }

  private placeholder() {
    return html`<section class="case case-none">
      <h2 class="ds-heading" data-size="xs">${texts.case.none}</h2>
      <p>${texts.case.noneLead}</p>
      <p class="key-hints"><kbd>T</kbd> ${texts.queue.takeTop} <kbd>N</kbd> ${texts.case.next}</p>
    </section>`;
  }
}

customElements.define('vft-case', CaseElement);
