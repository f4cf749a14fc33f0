import { html, nothing } from 'lit';
import { isMine } from '../model/steps';
import { clockTime } from '../model/format';
import type { QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import './countdown';
import { kindIcon } from './icons';
import { factTags, municipalityName, priorityTag, stateLine } from './tags';

/** One alarm in the list. The top one is the largest: it is what the operator takes next. */
export function queueCard(card: QueueCard, top: boolean) {
  const mine = isMine(card, desk.operatorId);
  const waiting = card.state === 'WAITING';
  const state = html`<span class="card-state">${stateLine(card)}</span>`;
  return html`<article
    class="card"
    data-testid="queue-card"
    data-alarm-id=${card.alarmId}
    data-state=${card.state}
    data-priority=${card.priority}
    data-top=${top}
    data-mine=${mine}
    data-open=${desk.openId === card.alarmId}
  >
    <span class="card-icon">${kindIcon(card.kind)}</span>
    <div class="card-main">
      <h3 class="card-name">
        <button
          class="card-open"
          aria-pressed=${desk.openId === card.alarmId}
          @click=${() => void desk.open(card.alarmId)}
        >
          ${card.kindName}
        </button>
      </h3>
      <div class="card-where">
        ${priorityTag(card.priority)}
        <span>${municipalityName(card)}</span>
      </div>
    </div>
    <div class="card-side">
      <vft-countdown .card=${card}></vft-countdown>
      ${waiting ? state : nothing}
    </div>
    <div class="card-foot">
      ${top ? html`<span class="card-raised">${raisedLine(card)}</span>` : nothing}
      <div class="card-tags">${factTags(card)}</div>
      ${waiting ? nothing : state}
    </div>
  </article>`;
}

function raisedLine(card: QueueCard): string {
  const raised = texts.card.raised(clockTime(card.clockStartedAt));
  return card.deviceId === null ? raised : `${raised} · ${texts.card.device(card.deviceId)}`;
}
