/** Whether a query failed because another row has the same key; both drivers say so with PostgreSQL's code. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
