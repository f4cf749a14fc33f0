import { LitElement } from 'lit';
import { desk } from '../state/desk';

/** An element that shows the desk. It renders into the page itself, where the design system's classes hold. */
export abstract class DeskElement extends LitElement {
  private readonly refresh = () => this.requestUpdate();

  protected override createRenderRoot(): HTMLElement {
    return this;
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
