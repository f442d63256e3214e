import { sourceOf } from '../../knowledge-import/source-name.ts';

/** Names what is imported, so that its mapping is found again: by the file's name, or the folder's of several. */
export function sourceOfFiles(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.slice(0, Math.max(0, first.indexOf('/')));
  const isOneFolder =
    paths.length > 1 && folder !== '' && paths.every((path) => path.startsWith(`${folder}/`));
  return sourceOf((isOneFolder ? folder : first).toWellFormed());
}
