import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { queueCard } from './card';
import { takeTop } from './commands';
import { DeskElement } from './desk-element';
import { checkIcon } from './icons';

/** The list of open alarms, the top one first. */
class QueueElement extends DeskElement {
  protected override render() {
    const t = texts.queue;
    const { waiting, inHand, technical } = desk.sections;
    const anyWaiting = waiting.length > 0 || technical.some((card) => card.state === 'WAITING');
    return html`<section
      class="queue"
      data-testid="queue"
      data-stale=${desk.stream.state.phase !== 'LIVE'}
      tabindex="0"
      aria-label=${t.title}
    >
      <p class="visually-hidden" role="status" aria-live="polite">
        ${t.announce(waiting.length, waiting[0]?.kindName ?? '')}
      </p>
      <div class="queue-take">
        <button
          class="ds-button take"
          data-testid="take-top"
          data-color=${anyWaiting ? 'accent' : 'neutral'}
          ?disabled=${!desk.mayAct || !anyWaiting}
          @click=${() => void takeTop()}
        >
          ${t.takeTop} <kbd>T</kbd>
        </button>
      </div>
      <div class="queue-scroll">
        ${this.section(t.waiting, waiting, 'waiting')} ${this.section(t.inHand, inHand, 'in-hand')}
        ${this.section(t.technical, technical, 'technical')}
      </div>
    </section>`;
  }

  private section(title: string, cards: readonly QueueCard[], name: string) {
    if (cards.length === 0) return name === 'waiting' ? this.empty() : nothing;
    return html`<section class="queue-section" data-section=${name} aria-label=${title}>
      <h2 class="queue-title">${title} <span class="queue-count">${cards.length}</span></h2>
      <ol class="queue-list">
        ${repeat(
          cards,
          (card) => card.alarmId,
          (card, index) => html`<li>${queueCard(card, name === 'waiting' && index === 0)}</li>`,
        )}
      </ol>
    </section>`;
  }

  private empty() {
    return html`<div class="queue-empty">
      ${checkIcon}
      <p>${texts.queue.empty}</p>
      <span>${texts.queue.emptyLead}</span>
    </div>`;
  }
}

customElements.define('vft-queue', QueueElement);
