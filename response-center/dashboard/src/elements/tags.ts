import { html, nothing } from 'lit';
import type { QueueCard } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';
import { priorityShape } from './icons';

type Severity = keyof typeof texts.priority;

/** The priority in words and in form; its colour comes third. */
export function priorityTag(priority: number) {
  const severity = (Math.min(40, Math.floor(priority / 10) * 10) || 0) as Severity;
  return html`<span class="tag priority" data-priority=${severity}>
    ${priorityShape(severity)}${texts.priority[severity]}
  </span>`;
}

/** Everything besides the priority that an operator must know at a glance. */
export function factTags(card: QueueCard) {
  const t = texts.card;
  return html`
    ${card.unseenPresses > 0
      ? html`<span class="tag" data-tone="danger">${t.unseen(card.unseenPresses)}</span>`
      : nothing}
    ${card.presses > 1 ? html`<span class="tag" data-tone="warning">${t.pressed(card.presses)}</span>` : nothing}
    ${card.form === 'UNREADABLE' ? html`<span class="tag" data-tone="warning">${t.unreadable}</span>` : nothing}
    ${card.deviceKnown ? nothing : html`<span class="tag" data-tone="warning">${t.unknownDevice}</span>`}
    ${card.deviceKnown && !card.recipientKnown && !card.technical
      ? html`<span class="tag" data-tone="warning">${t.unknownRecipient}</span>`
      : nothing}
    ${card.voiceWaiting ? html`<span class="tag" data-tone="info">${t.voice}</span>` : nothing}
    ${card.cancelledByDevice ? html`<span class="tag">${t.cancelled}</span>` : nothing}
    ${card.followsAlarmId === null ? nothing : html`<span class="tag">${t.follows}</span>`}
  `;
}

/** State, owner and how far the ringing has gone, as one line. */
export function stateLine(card: QueueCard): string {
  const parts = [card.state === 'WAITING' ? (texts.level[card.level] ?? texts.state.WAITING) : texts.state[card.state]];
  if (card.callOut !== null) parts.push(`${serviceName(card.callOut.service)}: ${texts.stage[card.callOut.stage]}`);
  if (card.owner !== null) {
    parts.push(card.owner.operatorId === desk.operatorId ? texts.card.mine : card.owner.name);
  }
  return parts.join(' · ');
}

export function serviceName(code: string): string {
  return desk.codes.services.find((each) => each.code === code)?.name ?? code;
}

export function municipalityName(card: QueueCard): string {
  return card.municipality?.name ?? texts.card.unknownMunicipality;
}
