/** Letters of thanks to partner units: what stands in them, and making them. */
export const thanks = {
  title: '感谢信',
  documentTitle: (p: { unit: string }) => `${p.unit} 感谢信`,
  files: (p: { period: string; count: number }) => `感谢信 ${p.period}（${p.count} 家）`,
  salutation: (p: { unit: string }) => `${p.unit}：`,
  listSeparator: '、',
  month: (p: { month: number }) => `${p.month}月`,
  fromMonthTo: (p: { first: string; last: string }) => `${p.first}至${p.last}`,
  came: (p: { period: string; months: string; fair: string; fairs: number; people: string; count: number }) =>
    `${p.period}，贵单位 ${p.fairs} 次来到${p.fair}（${p.months}），先后派出 ${p.people} 人次`,
  brought: (p: { categories: string; community: string }) =>
    p.categories === ''
      ? `，服务${p.community}的居民。`
      : `，为${p.community}的居民送来${p.categories}服务。`,
  departments: (p: { names: string; count: number; named: number }) =>
    p.count > p.named
      ? `参加的科室有${p.names}等 ${p.count} 个。`
      : p.count === 1
        ? `参加的科室是${p.names}。`
        : `参加的科室有${p.names}。`,
  served: (p: { visits: string; count: number }) => `贵单位所在的摊位共服务居民 ${p.visits} 人次。`,
  thanks:
    '居民走下楼就能得到帮助，离不开贵单位的支持，也离不开每一位到场人员的辛勤付出。在此，谨向贵单位和各位同志表示衷心的感谢！',
  outlook: '期待继续与贵单位携手，把集市办得更好，让更多居民受益。',
  tableTitle: '附：参加集市情况',
  edition: (p: { edition: number }) => `第 ${p.edition} 期`,
  fairs: (p: { fairs: number }) => `${p.fairs} 场`,
  place: (p: { category: string; stalls: string }) => `${p.category} · ${p.stalls}`,
  stall: (p: { number: string; name: string }) => `${p.number} ${p.name}`,
  columns: { date: '日期', place: '服务类别 · 摊位', people: '人数' },
  closing: '此致',
  respect: '敬礼！',
  note: '人数以签到名单为准，没有名单的按登记的人数；服务人次按摊位的记数。',
  signer: '经办人',
  seal: '盖章处',
  screen: {
    button: '感谢信',
    writtenOn: '落款日期',
    words: '补充一段话（可不填）',
    wordsHint: '印在感谢之后，每一封信都一样；只用于这一次。',
    wordsPlaceholder: '例如：春节将至，祝贵单位全体同志新春愉快、阖家安康。',
    nobody: '这段时间没有共建单位来过，换一个期间试试。',
    notCome: '这段时间没有这个单位来参加集市的记录，换一个期间试试。',
    count: (p: { count: number; without: number }) =>
      p.without === 0
        ? `共 ${p.count} 封信。`
        : `共 ${p.count} 封信；其余 ${p.without} 家这段时间没有来过，不写。`,
    previewOf: (p: { shown: number }) => `预览前 ${p.shown} 封，打印时包含全部。`,
  },
};
