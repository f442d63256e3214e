import type { FormProblem } from './read-form.ts';

export type FormProblemCode = FormProblem['code'];

/** The first problem that has one of these codes, about one fact or brand when that is named. */
export function problemOf(
  problems: readonly FormProblem[],
  codes: readonly string[],
  about?: { readonly fact?: string; readonly brandId?: string },
): FormProblemCode | null {
  const found = problems.find(
    (problem) =>
      codes.includes(problem.code) &&
      (about?.fact === undefined || ('fact' in problem && problem.fact === about.fact)) &&
      (about?.brandId === undefined || ('brandId' in problem && problem.brandId === about.brandId)),
  );
  return found?.code ?? null;
}
