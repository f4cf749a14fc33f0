import type { Ringing } from '../model/ringing';
import { gainOf, MELODIES, type Melody } from './patterns';

const RAMP_SECONDS = 0.012;

/** Makes the sounds. A browser lets it sound only after the operator has pressed something: see {@link unlock}. */
export class Siren {
  private context: AudioContext | null = null;
  private nextStartAt = 0;
  private pattern: string | null = null;

  /** Whether a sound that starts now would be heard. */
  get running(): boolean {
    return this.context?.state === 'running';
  }

  /** Must be called from a click or a key. */
  async unlock(): Promise<void> {
    this.context ??= new AudioContext();
    if (this.context.state !== 'running') await this.context.resume();
  }

  async playTest(): Promise<void> {
    await this.unlock();
    if (this.context) this.play(MELODIES.SERIOUS, 1, this.context.currentTime + 0.05);
  }

  /** Keeps ringing while it is called several times a second; silent as soon as it is given null. */
  keep(ringing: Ringing | null): void {
    if (ringing === null || this.context === null || !this.running) {
      this.pattern = null;
      return;
    }
    const now = this.context.currentTime;
    if (this.pattern !== ringing.pattern) {
      this.pattern = ringing.pattern;
      this.nextStartAt = now;
    }
    if (now < this.nextStartAt) return;
    const melody = MELODIES[ringing.pattern];
    this.play(melody, ringing.volume, now + 0.02);
    this.nextStartAt = now + melody.every;
  }

  private play(melody: Melody, volume: number, start: number): void {
    if (this.context === null) return;
    const peak = gainOf(melody, volume);
    for (const tone of melody.tones) {
      const oscillator = this.context.createOscillator();
      const gain = this.context.createGain();
      const from = start + tone.at;
      const to = from + tone.length;
      oscillator.type = melody.wave;
      oscillator.frequency.value = tone.hertz;
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(peak, from + RAMP_SECONDS);
      gain.gain.setValueAtTime(peak, to - RAMP_SECONDS);
      gain.gain.linearRampToValueAtTime(0, to);
      oscillator.connect(gain).connect(this.context.destination);
      oscillator.start(from);
      oscillator.stop(to);
    }
  }
}
