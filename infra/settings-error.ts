/** Context values that make no sense; the message says what does. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  /** @param faults one line each */
  constructor(faults: readonly string[]) {
    super(`These context values cannot be deployed:\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
  }
}
