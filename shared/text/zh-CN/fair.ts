export const fair = {};
