/** What an action gives, by output name. Undefined: not known. */
export type Outputs = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Outputs as the texts of a step: a list has one entry a line. */
export function outputTexts(outputs: Outputs): Map<string, string> {
  const known = Object.entries(outputs).filter(([, value]) => value !== undefined);
  return new Map(
    known.map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]),
  );
}
