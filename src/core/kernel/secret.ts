/** What Node's inspector, and with it the console, calls instead of looking inside. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** A value that does not print: templates, JSON and the inspector show `<secret>`. */
export class Secret<Value> {
  readonly #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  /** The value itself; for the one place that uses it, never to be kept or passed on bare. */
  reveal(): Value {
    return this.#value;
  }

  toString(): string {
    return '<secret>';
  }

  toJSON(): string {
    return '<secret>';
  }

  [INSPECT](): string {
    return '<secret>';
  }
}
