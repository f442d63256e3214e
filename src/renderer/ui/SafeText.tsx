import { textParts } from './text-parts.ts';

/**
 * What somebody wrote, within a line or a paragraph: safe links, hidden characters made visible. Whoever shows it
 * isolates its direction and keeps its line breaks.
 */
export function SafeText({
  text,
  hiddenCharacter,
}: {
  readonly text: string;
  /** Says what a hidden character is; `code` is its `U+XXXX`. */
  readonly hiddenCharacter: (code: string) => string;
}) {
  let offset = 0;
  return textParts(text).map((part) => {
    const key = offset;
    offset += part.kind === 'hidden' ? 1 : part.text.length;
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'link':
        return (
          <a
            key={key}
            href={part.href}
            title={part.href}
            target="_blank"
            rel="noopener noreferrer"
            className="isolate-text text-accent underline decoration-from-font underline-offset-2"
          >
            {part.text}
          </a>
        );
      case 'hidden':
        return (
          <span
            key={key}
            title={hiddenCharacter(part.code)}
            className="mx-0.5 inline-block rounded-sm border border-line-strong px-1 align-middle font-mono text-xs leading-4 text-amber"
          >
            {part.code}
          </span>
        );
      default:
        return part satisfies never;
    }
  });
}
