import { formatCount } from '../formatNumber.ts';

/** Certificates of service hours: giving them out, the list of those given, and what stands on them. */
export const certificates = {
  number: (p: { year: number; number: string }) => `向日葵证〔${p.year}〕第${p.number}号`,
  paper: {
    title: '志愿服务时长证明',
    documentTitle: (p: { name: string; key: string }) => `${p.name} ${p.key} 志愿服务时长证明`,
    before: '兹证明',
    volunteerNo: (p: { volunteerNo: string }) => `志愿者编号 ${p.volunteerNo}`,
    during: (p: { period: string }) => `于${p.period}期间，`,
    served: (p: { community: string; fair: string }) => `参加${p.community}${p.fair}志愿服务，累计：`,
    fairs: '参加集市',
    fairsUnit: (_: { fairs: number }) => '场',
    hoursUnit: '小时',
    minutes: (p: { minutes: string }) => `服务时长（${p.minutes} 分钟）`,
    ledger: '每次服务的签到、签退均记录在集市台账，可以查核。',
    herebyCertified: '特此证明。',
    definition:
      '服务时长：各次签到至签退的分钟数之和，时间重叠的只算一次；签退时间没有写明的，按计划的结束时间计。',
    rounding: '时长以分钟记录，先相加再换算为小时，保留一位小数。参加场次：一场集市服务几段只算一场。',
    signer: '经办人',
    seal: '盖章处',
    columns: {
      number: '证明编号',
      from: '起',
      to: '止',
      fairs: '场次',
      hours: '小时',
      minutes: '分钟',
      issuedOn: '开具日期',
    },
  },
  menu: '记录与证明',
  files: (p: { count: number }) => `志愿服务时长证明（${p.count} 份）`,
  issue: {
    button: '开具证明',
    buttonShort: '开具证明',
    title: '开具志愿服务时长证明',
    issuedOn: '开具日期',
    issuedOnHint: '证明按这个日期所在的年份编号。',
    columns: { person: '志愿者', fairs: '场次', hours: '时长', look: '请留意' },
    everybody: '全选',
    pick: (p: { name: string }) => `给${p.name}开具`,
    hours: (p: { hours: string }) => `${p.hours} 小时`,
    unverified: (p: { days: string; minutes: number }) =>
      `${p.days}签退待核实，按计划计了 ${formatCount('zh-CN', p.minutes)} 分钟`,
    open: (p: { fairs: number }) => `${p.fairs} 场集市还没有归档`,
    given: (p: { number: string }) => `已有 ${p.number}`,
    openGiven: '打开',
    unverifiedNote: (p: { count: number }) =>
      `${p.count} 人有待核实的时间，先没有勾选；看过没有问题的，可以勾上。`,
    givenNote: (p: { count: number }) =>
      `${p.count} 人已有同一期间的证明，先没有勾选；要用可以打开已有的再印。`,
    without: (p: { count: number; names: string }) => `这段时间没有服务记录的 ${p.count} 人：${p.names}`,
    withoutMore: (p: { names: string; more: number }) => `${p.names} 等，另有 ${p.more} 人`,
    nobody: '这段时间没有可以开具证明的人，换一个期间试试。',
    confirm: (p: { count: number }) => (p.count === 0 ? '开具' : `开具 ${formatCount('zh-CN', p.count)} 份`),
  },
  given: {
    title: '已开具的证明',
    none: '还没有给此人开具过证明。',
    columns: { number: '编号', period: '期间', hours: '时长', issuedOn: '开具日期' },
    amount: (p: { fairs: number; hours: string }) => `${p.fairs} 场 · ${p.hours} 小时`,
    differs: (p: { fairs: number; hours: string; minutes: number }) =>
      `记录现为 ${p.fairs} 场 · ${p.hours} 小时（${formatCount('zh-CN', p.minutes)} 分钟）`,
    print: '再次打印',
    printOf: (p: { number: string }) => `再次打印 ${p.number}`,
    remove: '删除',
    removeOf: (p: { number: string }) => `删除 ${p.number}`,
  },
};
