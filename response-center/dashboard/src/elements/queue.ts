import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyQueue, type EmptyQueue } from '../model/empty-queue';
import { firstOf, type QueueSections } from '../model/order';
import type { QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { queueCard } from './card';
import { takeTop } from './commands';
import { DeskElement } from './desk-element';
import { checkIcon, waitIcon } from './icons';

/** The list of open alarms, the top one first. */
class QueueElement extends DeskElement {
  protected override render() {
    const t = texts.queue;
    const all = desk.sections;
    const shown = firstOf(all, desk.operatorId);
    const anyWaiting = all.waiting.length > 0 || desk.leftOut > 0 || all.technical.some((it) => it.state === 'WAITING');
    return html`<section
      class="queue"
      data-testid="queue"
      data-stale=${desk.stream.state.phase !== 'LIVE'}
      tabindex="0"
      aria-label=${t.title}
    >
      <p class="visually-hidden" role="status" aria-live="polite">
        ${this.announcement(all.waiting)}
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
        ${this.cut(shown)}
      </div>
      <div class="queue-scroll">
        ${this.section(t.waiting, shown.waiting, all.waiting.length, 'waiting')}
        ${this.section(t.inHand, shown.inHand, all.inHand.length, 'in-hand')}
        ${this.section(t.technical, shown.technical, all.technical.length, 'technical')}
      </div>
    </section>`;
  }

  private announcement(waiting: readonly QueueCard[]): string {
    const top = waiting[0];
    return top === undefined ? this.emptyText().text : texts.queue.announce(counted(waiting.length), top.kindName);
  }

  /** Nothing is left out in silence. */
  private cut(shown: QueueSections) {
    const number = shown.waiting.length + shown.inHand.length + shown.technical.length;
    return number >= desk.openCount
      ? nothing
      : html`<p class="notice queue-cut" data-testid="queue-cut">${texts.queue.cut(number, desk.openCount)}</p>`;
  }

  private section(title: string, cards: readonly QueueCard[], known: number, name: string) {
    if (known === 0) return name === 'waiting' ? this.empty() : nothing;
    return html`<section class="queue-section" data-section=${name} aria-label=${title}>
      <h2 class="queue-title">${title} <span class="queue-count">${counted(known)}</span></h2>
      <ol class="queue-list">
        ${repeat(
          cards,
          (card) => card.alarmId,
          (card, index) => html`<li>${queueCard(card, name === 'waiting' && index === 0)}</li>`,
        )}
      </ol>
    </section>`;
  }

  private emptyText(): EmptyQueue {
    return emptyQueue(desk.stream.state.phase === 'LIVE', desk.leftOut, desk.siren.running);
  }

  private empty() {
    const { text, lead, calm } = this.emptyText();
    return html`<div class="queue-empty" data-testid="queue-empty" data-calm=${calm}>
      ${calm ? checkIcon : waitIcon}
      <p>${text}</p>
      <span>${lead}</span>
    </div>`;
  }
}

function counted(n: number): string {
  return texts.queue.number(n, desk.leftOut > 0);
}

customElements.define('vft-queue', QueueElement);
