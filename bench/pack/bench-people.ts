export const LARGE = 'kuuma';
export const SMALL = 'nordlys';
export const SMALL_ROWS = 2_000;
export const EMAIL = 'lea@polydesk.example';
export const PASSWORD = 'correct horse battery staple';
