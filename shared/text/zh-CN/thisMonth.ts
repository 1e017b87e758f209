export const thisMonth = {
  title: '本月',
  today: (p: { day: string }) => `今天是${p.day}`,
  heading: (p: { month: string }) => `${p.month}集市`,
  daysLeft: (p: { days: number }) =>
    p.days === 0 ? '就是今天' : p.days === 1 ? '明天' : `还有 ${p.days} 天`,
  daysAgo: (p: { days: number }) => `已过 ${p.days} 天`,
  postponed: (p: { scheduled: string; reason: string }) => `原定${p.scheduled}，已延期：${p.reason}`,
  steps: { planned: '计划', people: '人员', papers: '材料', held: '举办', closed: '归档' },
  stepNotes: {
    planned: (p: { stalls: number }) => (p.stalls > 0 ? `${p.stalls} 个摊位` : '还没有摊位'),
    people: (p: { assigned: number; needed: number }) => `已排 ${p.assigned} / 需 ${p.needed} 人次`,
    papers: (p: { isMade: boolean }) => (p.isMade ? '已出材料' : '待打印'),
    held: (p: { day: string }) => p.day,
    closed: (p: { isClosed: boolean }) => (p.isClosed ? '已归档' : '待归档'),
  },
  next: '下一步',
  nextSeparator: '：',
  nextSteps: {
    generateStalls: '安排摊位与需求',
    assignPeople: '安排人员',
    closeGaps: '补上人员缺口',
    makePapers: '打印材料',
    waitForDay: '查看材料',
    holdFairDay: '集市当天登记',
    recordFairDay: '登记当天情况',
    closeFair: '核对并归档',
    none: '查看本场集市',
  },
  nextNotes: {
    generateStalls: '先定好有哪些摊位、每个时段要几个人。可以从模板生成，或照搬上一场。',
    assignPeople: '摊位已定，接下来把人排上去。可以先自动排班，再手工调整。',
    closeGaps: '大部分人已经排好，还差最后几个。',
    makePapers: '人员已经排好，可以打印排班表和签到表了。',
    waitForDay: '材料都备齐了，当天带上就行。回来后在这里登记。',
    holdFairDay: '现场签到、计数，看哪个摊位没人；也可以只用纸，散场后再录。',
    recordFairDay: '把签到表和计数表上的内容录进来，边录边存。',
    closeFair: '都登记好了，核对一遍就可以归档。',
    none: '本场已经办结。',
  },
  noFair: {
    sentence: (p: { year: number }) =>
      `${p.year} 年还没有计划。先把全年 12 场集市定下来，以后每月跟着这里的大按钮走就行。`,
    button: (p: { year: number }) => `做 ${p.year} 年度计划`,
    allDone: '今年的集市都办完了。',
    seeYear: '查看年度计划',
  },
  todo: '需要留意',
  gaps: {
    title: '人员缺口',
    noStalls: '摊位还没有定，先安排摊位。',
    none: '没有缺口，人都排上了。',
    some: (p: { gap: number; vacant: number }) =>
      p.vacant > 0 ? `还缺 ${p.gap} 人次，其中 ${p.vacant} 个岗位空岗` : `还缺 ${p.gap} 人次`,
  },
  categories: {
    title: '服务类别',
    vacant: (p: { names: string }) => `还没有人：${p.names}`,
  },
  partners: {
    title: '共建单位',
    none: '本场没有邀请共建单位。',
    allConfirmed: (p: { count: number }) => `${p.count} 家都已确认。`,
    unconfirmed: (p: { count: number; names: string }) => `${p.count} 家还没有确认：${p.names}`,
    notInvited: (p: { count: number; names: string }) => `${p.count} 家该来，还没有邀请：${p.names}`,
  },
  firstLists: {
    volunteers: '志愿者名单',
    importVolunteers: '名单还是空的。已有 Excel 花名册的话，可以直接导入。',
    partners: '共建单位',
    importPartners: '还没有共建单位。已有 Excel 名单的话，可以直接导入。',
  },
  qualifications: {
    title: '专业资格',
    none: '60 天内没有资格证到期。',
    some: (p: { expiring: number; expired: number }) =>
      p.expiring === 0
        ? `${p.expired} 人的资格证已到期：`
        : p.expired === 0
          ? `${p.expiring} 人的资格证 60 天内到期：`
          : `${p.expiring} 人的资格证 60 天内到期，另有 ${p.expired} 人已到期：`,
    until: (p: { name: string; date: string }) => `${p.name}（${p.date}）`,
    more: (p: { count: number }) => `还有 ${p.count} 人`,
  },
  snapshot: {
    title: '数据备份',
    failed: '自动备份没有成功，请去看看原因。',
    never: '程序会自动备份；还没有带走过一份，建议复制到 U 盘。',
    today: '今天带走过一份备份。',
    days: (p: { days: number }) => `${p.days} 天前带走过一份备份。`,
    old: (p: { days: number }) => `上次带走备份是 ${p.days} 天前，之后又有改动，建议再复制一份。`,
  },
  holiday: {
    title: '日期',
    question: (p: { day: string }) => `${p.day}：照常举办还是延期，请在年度计划里决定。`,
  },
  unclosed: {
    title: '往月集市',
    some: (p: { count: number; months: string }) => `${p.count} 场日期已过，还没有登记或归档：${p.months}`,
  },
  nextYear: {
    title: '来年计划',
    some: (p: { year: number }) => `${p.year} 年的集市还没有计划。`,
  },
  yearFairs: (p: { year: number }) => `${p.year} 年各场`,
  listSeparator: '、',
};
