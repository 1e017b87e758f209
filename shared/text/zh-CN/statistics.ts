import { formatCount } from '../formatNumber.ts';
import { metrics } from './metrics.ts';

/** Figures of a year: names and definitions (口径) of every metric, checks, and the statistics screen. */
export const statistics = {
  title: '统计',
  chooseYear: '选择年份',
  openYearPlan: '打开年度计划',
  export: '导出全年参与统计',
  exporting: '正在生成工作簿…',
  exported: (p: { name: string }) => `已保存“${p.name}”`,
  fileName: (p: { year: number; community: string }) => `${p.year}年向日葵集市参与统计-${p.community}`,
  keyFigures: '主要数字',
  definitionOf: (p: { name: string }) => `“${p.name}”的口径`,
  showTable: '看表格',
  showChart: '看图',
  charts: {
    visitsByMonth: '各月服务人次',
    categoryByMonth: '各类别各月服务人次',
    shareByCategory: '各类别服务人次占比',
    hoursByMonth: '各月志愿服务时长（小时）',
  },
  tabs: {
    partners: '共建单位',
    volunteers: '志愿者',
    checks: '校验',
  },
  share: '占比',
  hours: '小时',
  volunteerNo: '编号',
  team: '队伍',
  fairsServed: '到场场次',
  fairsExpected: '应到场次',
  peopleExpected: '应到人数',
  searchVolunteers: '姓名、拼音、首字母、编号或电话尾号',
  searchPartners: '单位名称、拼音或首字母',
  recipientsKnown: (p: { known: number; held: number }) => `${p.held} 场中 ${p.known} 场有登记`,
  rateOf: (p: { rate: string; present: number; denominator: number }) =>
    `${p.rate}（${p.present}/${p.denominator}）`,
  units: {
    fairs: '场',
    places: '人次',
    people: '人',
    hours: '小时',
    bookings: '家次',
    units: '家',
    visits: '人次',
    items: '件',
    leaflets: '份',
    percent: '',
    minutes: '分钟',
  },
  metrics,
  checkTitle: '检查',
  checkResult: '结果',
  checkExplanation: '说明',
  results: { ok: '通过', failed: '不符', reminder: '提醒' },
  checksOk: (p: { count: number; reminders: number }) =>
    p.reminders > 0
      ? `${p.count} 项校验没有不符，${p.reminders} 项提醒请看“校验”`
      : `${p.count} 项校验全部通过`,
  checksFailed: (p: { failed: number }) => `有 ${p.failed} 项校验不符，请先核对再上报`,
  recountTitle: (p: { metric: string }) => `重数：${p.metric}`,
  recountOk: (p: { figure: number; unit: string }) =>
    `逐条重数得 ${formatCount('zh-CN', p.figure)} ${p.unit}，一致。`,
  recountFailed: (p: { figure: number; recount: number; unit: string }) =>
    `统计为 ${formatCount('zh-CN', p.figure)} ${p.unit}，逐条重数得 ${formatCount('zh-CN', p.recount)} ${p.unit}，不一致。请把备份文件交给开发者查找原因。`,
  cases: (p: { cases: string; more: number }) => (p.more > 0 ? `${p.cases} 等，另有 ${p.more} 处` : p.cases),
  caseSeparator: '、',
  rules: {
    monthsAddUp: { title: '各月之和等于全年', ok: '每个数字都相等。', found: '不相等的数字' },
    categoriesAddUp: { title: '各类别之和等于全年', ok: '每个数字都相等。', found: '不相等的数字' },
    categoryMonthsAddUp: { title: '各类别各月之和等于全年', ok: '每个数字都相等。', found: '不相等的数字' },
    volunteersAddUp: { title: '各志愿者之和等于全年', ok: '每个数字都相等。', found: '不相等的数字' },
    partnersAddUp: { title: '各共建单位之和等于全年', ok: '人次相等。', found: '不相等的数字' },
    expectedAddsUp: { title: '应到 = 实到 + 请假 + 缺席 + 待核实', ok: '相等。', found: '不相等的数字' },
    sharesAddUp: { title: '占比之和为 100.0%', ok: '正好 100.0%。', found: '不相等的数字' },
    retentionAddsUp: { title: '新志愿者与回头志愿者之和等于参与志愿者', ok: '相等。', found: '不相等的数字' },
    keptAsRecorded: {
      title: '归档集市的汇总与原始记录一致',
      ok: '每一场都与原始记录一致。',
      found: '与原始记录不一致，请重启程序后再看',
    },
    nobodyTwice: {
      title: '没有人同一时间在两处',
      ok: '排班和签到时间都没有重叠。',
      found: '时间有重叠（重叠部分只计一次）',
    },
    timesInOrder: { title: '签退不早于签到', ok: '时间都合理。', found: '签退早于签到' },
    minutesWithinFair: {
      title: '签到签退在布置与撤场之间',
      ok: '时间都在集市当天的时段内。',
      found: '时间在集市之外',
    },
    walkInsResolved: {
      title: '临时增补都已查明',
      ok: '每位临时增补都知道是谁、在哪个摊位。',
      found: '不清楚是谁、在哪个摊位，或没有排班却未标为临时增补',
    },
    recordsKnown: {
      title: '记录都对得上人、摊位和项目',
      ok: '没有对不上的记录。',
      found: '对不上的记录',
    },
    peopleCountedOnce: {
      title: '单位人员不按姓名和人数重复计',
      ok: '没有一家单位同时登记姓名和人数。',
      found: '同时有姓名和人数，只按姓名计',
    },
    oneSourcePerStall: {
      title: '每个摊位只用一种计数',
      ok: '没有摊位同时用计数表和名单。',
      found: '同时有计数表和名单（计数表 / 名单），按计数表计，请核对',
    },
    overlapsAllowed: {
      title: '说明原因后同时排两处的人',
      ok: '没有。',
      found: '已写明原因',
    },
    oneHead: {
      title: '既是志愿者又是单位人员的人',
      ok: '没有人在同一场以两种身份登记。',
      found: '两处都有登记，加总人数时只算一人',
    },
    nothingUnverified: {
      title: '出勤都已核实',
      ok: '没有待核实的记录。',
      found: '没有出勤记录，或没有写签退时间',
    },
    fairsMoved: {
      title: '改到别的月份举办的集市',
      ok: '没有。',
      found: '按举办日期计入，只计一次',
    },
    fairsArchived: { title: '举办过的集市都已归档', ok: '都已归档。', found: '还没有归档' },
  },
};
