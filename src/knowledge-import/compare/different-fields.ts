/** Names of the properties whose values differ; values are plain JSON. */
export function differentFields(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const fields: string[] = [];
  for (const [name, value] of Object.entries(after)) {
    if (!equal(old.get(name), value)) fields.push(name);
    old.delete(name);
  }
  for (const [name, value] of old) if (value !== undefined) fields.push(name);
  return fields;
}

function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => equal(Reflect.get(one, name), Reflect.get(other, name)));
}
