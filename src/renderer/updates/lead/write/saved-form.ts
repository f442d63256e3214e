import type { WriteForm } from './write-form.ts';

/** Raised whenever the form's shape changes: what an earlier program kept is then left alone. */
const SHAPE = 1;

export function savedForm(form: WriteForm): string {
  return JSON.stringify({ shape: SHAPE, form });
}

/** Null for what is not a form as this program writes it. */
export function parseSavedForm(text: string): WriteForm | null {
  try {
    const saved: { readonly shape: number; readonly form: WriteForm } = JSON.parse(text);
    return saved.shape === SHAPE ? saved.form : null;
  } catch {
    return null;
  }
}
