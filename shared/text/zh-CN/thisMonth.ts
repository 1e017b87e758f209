export const thisMonth = {};
