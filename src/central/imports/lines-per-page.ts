/** Lines of a report are stored so many to a row; a report may have 200,000. */
export const LINES_PER_PAGE = 200;
