export const volunteers = {};
