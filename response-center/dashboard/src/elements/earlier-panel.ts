import { html, nothing } from 'lit';
import { clockTime, dateOf } from '../model/format';
import type { EarlierAlarm } from '../model/types';
import { texts } from '../texts';

export function earlierPanel(earlier: readonly EarlierAlarm[]) {
  const t = texts.earlier;
  return html`<section class="panel">
    <h3 class="panel-title">${t.title}</h3>
    ${earlier.length === 0 ? html`<p class="panel-lead">${t.none}</p>` : nothing}
    <ul class="earlier">
      ${earlier.map(
        (each) => html`<li>
          <time datetime=${each.raisedAt}>${dateOf(each.raisedAt)} ${clockTime(each.raisedAt)}</time>
          <strong>${each.kindName}</strong>
          <span>${[each.cause, each.outcome].filter((it) => it !== null).join(' · ') || t.open}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
