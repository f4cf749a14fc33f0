import { LitElement } from 'lit';
import { desk } from '../state/desk';

const LEAST_PAUSE_MILLIS = 40;
/** So that drawing takes a quarter of the time at most, and the news that come in keep the rest. */
const PAUSE_FOR_EACH_MILLI = 3;

/** An element that shows the desk. It renders into the page itself, where the design system's classes hold. */
export abstract class DeskElement extends LitElement {
  private readonly refresh = () => this.requestUpdate();
  private restedAt = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** One change is drawn at once; in a storm many are drawn together, or the screen would fall behind. */
  protected override scheduleUpdate(): void | Promise<void> {
    const pause = this.restedAt - performance.now();
    if (pause <= 0) return this.draw();
    return new Promise((resolve) => setTimeout(resolve, pause)).then(() => this.draw());
  }

  private draw(): void {
    const began = performance.now();
    super.scheduleUpdate();
    const took = performance.now() - began;
    this.restedAt = performance.now() + Math.max(LEAST_PAUSE_MILLIS, PAUSE_FOR_EACH_MILLI * took);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener('change', this.refresh);
  }

  override disconnectedCallback(): void {
    desk.removeEventListener('change', this.refresh);
    super.disconnectedCallback();
  }
}
