import { html, svg, type SVGTemplateResult } from 'lit';

const stroke = (body: SVGTemplateResult, name = 'icon') => html`<svg
  class=${name}
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="1.8"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${body}
</svg>`;

const press = svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5" fill="currentColor"/>`;
const fall = svg`<circle cx="17.5" cy="6" r="2.2"/><path d="M4 19h16M6 16l5-3 2-5 4 4-3 3M9 9l4-1"/>`;
const flame = svg`<path d="M12 3c1 4 6 6 6 11a6 6 0 0 1-12 0c0-2.5 1.5-4 2.5-5 .3 2 1.5 2.5 1.5 2.5
  C10 8 10.5 5 12 3z"/>`;
const brain = svg`<path d="M3 12h4l2-6 4 13 3-9 2 2h3"/>`;
const door = svg`<path d="M6 21V4l9-1v18M6 21H4m11 0h5V6h-5"/><circle cx="12" cy="12.5" r=".8" fill="currentColor"/>`;
const walk = svg`<path d="M10 17l5-5-5-5M15 12H3M14 4h6v16h-6"/>`;
const still = svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9v6M14.5 9v6"/>`;
const bed = svg`<path d="M3 18V6m0 9h18v3m0-3v-2a3 3 0 0 0-3-3h-7v5M7 11.5h.01"/>`;
const pin = svg`<path d="M12 21s7-6.200 7-11.5A7 7 0 0 0 5 9.5C5 14.800 12 21 12 21z"/>
  <circle cx="12" cy="9.5" r="2.5"/>`;
const pill = svg`<rect x="2.5" y="8" width="19" height="8" rx="4"/><path d="M12 8v8"/>`;
const water = svg`<path d="M12 3.5s6 6.5 6 11a6 6 0 0 1-12 0c0-4.5 6-11 6-11z"/>`;
const battery = svg`<rect x="2.5" y="7.5" width="16" height="9" rx="2"/><path d="M21.5 10.5v3M6 10.5v3"/>`;
const power = svg`<path d="M13 2.5L5 13.5h6l-1 8 8-11h-6z"/>`;
const noLink = svg`<path d="M3 3l18 18M5 10a11 11 0 0 1 4-2.300M12.5 7.200A11 11 0 0 1 19 10M8 13.5
  a6 6 0 0 1 3-1.5M12 18h.01"/>`;
const tamper = svg`<path d="M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6zM12 8v4M12 15.5h.01"/>`;
const unknown = svg`<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.5 2.300
  c-.7.4-1 .9-1 1.700M12 16.5h.01"/>`;

const KINDS: Readonly<Record<string, SVGTemplateResult>> = {
  SAFETY_BUTTON: press,
  FALL: fall,
  SMOKE: flame,
  CO: flame,
  HEAT: flame,
  EPILEPSY: brain,
  DOOR_OPEN: door,
  LEFT_HOME: walk,
  INACTIVITY: still,
  BED_EXIT: bed,
  GEOFENCE: pin,
  PILL_NOT_TAKEN: pill,
  FLOOD: water,
  BATTERY_LOW: battery,
  POWER_FAIL: power,
  LINK_LOST: noLink,
  OFFLINE: noLink,
  TAMPER: tamper,
};

export const kindIcon = (kind: string) => stroke(KINDS[kind] ?? unknown, 'icon kind-icon');

/** The form says the priority without its colour: octagon, triangle, diamond, circle. */
export function priorityShape(priority: number) {
  const shape =
    priority >= 40
      ? svg`<path fill-rule="evenodd" d="M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8zM10.3 5.5l.6 8h2.2l.6-8zM10.6 15.6
        v2.9h2.8v-2.9z"/>`
      : priority >= 30
        ? svg`<path d="M12 2.5L22.5 21h-21z"/>`
        : priority >= 20
          ? svg`<path d="M12 1.5L22.5 12 12 22.5 1.5 12z"/>`
          : svg`<circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="4"/>`;
  return html`<svg class="icon shape" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">${shape}</svg>`;
}

export const checkIcon = stroke(svg`<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12.5l3 3 6-6.5"/>`);
export const waitIcon = stroke(svg`<circle cx="12" cy="12" r="9.5" stroke-dasharray="3 3"/>`);
export const warningIcon = stroke(svg`<path d="M12 3L22.5 21h-21zM12 9.5v5.5M12 18h.01"/>`);
export const linkIcon = stroke(svg`<path d="M4 12a8 8 0 0 1 16 0M7.5 12a4.5 4.5 0 0 1 9 0"/>
  <circle cx="12" cy="13" r="1.5" fill="currentColor"/><path d="M12 14.5V20"/>`);
export const soundIcon = stroke(svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5
  a8 8 0 0 1 0 11"/>`);
export const phoneIcon = stroke(svg`<path d="M5 3.5h3.5l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5V19a2 2 0 0 1-2 2
  A16 16 0 0 1 3 5.5a2 2 0 0 1 2-2z"/>`);
export const keyIcon = stroke(svg`<circle cx="8" cy="15" r="4.5"/><path d="M11.5 11.5L20 3M16.5 6.5l3 3"/>`);
export const lockIcon = stroke(svg`<rect x="5" y="10.5" width="14" height="10" rx="2"/>
  <path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>`);
export const brandMark = html`<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="8" fill="#1f4a63" />
  <path d="M16 7a7 7 0 0 0-7 7v5l-2 3h18l-2-3v-5a7 7 0 0 0-7-7z" fill="#d9ecf7" />
  <circle cx="16" cy="24.5" r="2.5" fill="#d9ecf7" />
</svg>`;
