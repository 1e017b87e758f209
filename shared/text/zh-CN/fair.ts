export const fair = {
  noFairYet: '还没有集市。先在年度计划里生成全年的 12 场。',
  goToYearPlan: '去做年度计划',
  previousFair: '上一场',
  nextFair: '下一场',
  edition: (p: { edition: number }) => `第 ${p.edition} 期`,
  steps: { stalls: '摊位与需求', board: '排班', papers: '材料', record: '登记与归档' },
  statuses: {
    planned: '计划中',
    postponed: '已延期',
    cancelled: '已取消',
    held: '已举办',
    archived: '已归档',
  },
};
