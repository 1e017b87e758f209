export const yearPlan = {};
