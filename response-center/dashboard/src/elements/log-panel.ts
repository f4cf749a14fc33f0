import { html, nothing } from 'lit';
import { clockTimeWithSeconds } from '../model/format';
import { actorOf, detailOf } from '../model/log-text';
import type { LogEntry } from '../model/types';
import { desk } from '../state/desk';
import { texts } from '../texts';

/** What happened, the newest first. */
export function logPanel(log: readonly LogEntry[]) {
  return html`<section class="panel">
    <h3 class="panel-title">${texts.log.title}</h3>
    <ol class="log">
      ${[...log].reverse().map((entry) => {
        const detail = detailOf(entry, desk.codes);
        return html`<li data-testid="log-entry" data-kind=${entry.kind}>
          <time datetime=${entry.at}>${clockTimeWithSeconds(entry.at)}</time>
          <div>
            <strong>${texts.log.kind[entry.kind] ?? entry.kind}</strong>
            <span class="log-actor">${actorOf(entry)}</span>
            ${detail === '' ? nothing : html`<p class="log-detail">${detail}</p>`}
          </div>
        </li>`;
      })}
    </ol>
  </section>`;
}
