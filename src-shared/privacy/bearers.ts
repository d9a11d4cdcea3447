/** Who bears a name, by all that the name is found by. What is learned of one file stands over what the office knows. */
export class Bearers {
  readonly #known: Bearers | null
  readonly #learned = new Map<string, string>()

  constructor(known: Bearers | null = null) {
    this.#known = known
  }

  get(key: string): string | undefined {
    return this.#known?.get(key) ?? this.#learned.get(key)
  }

  has(key: string): boolean {
    return this.#learned.has(key) || this.#known?.has(key) === true
  }

  /** The first who bears a name keeps it: somebody is meant, and nobody is named. */
  learn(keys: readonly string[], id: string): void {
    for (const key of keys) if (!this.has(key)) this.#learned.set(key, id)
  }
}
