import { formatCount } from '../formatNumber.ts';

const number = (count: number): string => formatCount('zh-CN', count);

/** The notice poster 公告 and the fair's summary 活动总结: what stands on them, and where they are written. */
export const fairPapers = {
  notice: {
    kicker: (p: { host: string }) => `${p.host} 邀您参加`,
    subline: (p: { edition: string; theme: string }) =>
      p.theme === '' ? p.edition : `${p.edition} · ${p.theme}`,
    moved: (p: { from: string; to: string }) => `原定 ${p.from}，改到 ${p.to} 举办`,
    waiting: (p: { from: string }) => `原定 ${p.from}，因故延期，新的日期另行通知`,
    cancelled: '本期集市取消，感谢理解',
    dayOpen: '日期待定',
    time: '时间',
    place: '地点',
    offers: '服务内容',
    items: '服务项目',
    stalls: (p: { stalls: string }) => `摊位 ${p.stalls}`,
    unitWithDepartments: (p: { unit: string; departments: string }) => `${p.unit}（${p.departments}）`,
    unitSeparator: '；',
    units: '到场单位',
    guests: '共建单位',
    weather: '天气预案',
    phone: '咨询电话',
    postedOn: '______ 年 ____ 月 ____ 日',
  },
  summary: {
    columns: { present: '志愿者实到（人次）', walkIn: '临时增补（人次）', hours: '服务时长（小时）' },
    headings: {
      course: '活动情况',
      figures: '主要数据',
      chart: '各类别服务人次',
      table: '分类别数据',
      photos: '活动照片',
    },
    notYet: (p: { day: string; place: string }) =>
      `本期集市定于 ${p.day} 在${p.place}举办，目前还没有举办。数据和照片在活动结束并登记之后列入本总结。`,
    dayOpen: '本期集市已延期，新的日期还没有定。数据和照片在活动结束并登记之后列入本总结。',
    cancelled: (p: { reason: string }) =>
      `本期集市已取消${p.reason === '' ? '' : `（${p.reason}）`}，没有活动数据。`,
    held: (p: {
      day: string;
      hours: string;
      place: string;
      host: string;
      fair: string;
      edition: number;
      theme: string;
    }) =>
      `${p.day} ${p.hours}，由${p.host}主办的${p.fair}第 ${p.edition} 期在${p.place}举办${p.theme === '' ? '' : `，主题为“${p.theme}”`}。`,
    moved: (p: { from: string; reason: string }) =>
      `本期原定 ${p.from} 举办，后改期${p.reason === '' ? '' : `（${p.reason}）`}。`,
    offered: (p: { stalls: number; categories: number; names: string }) =>
      `现场设 ${number(p.stalls)} 个摊位，提供${p.names}等 ${number(p.categories)} 类服务。`,
    visits: (p: { visits: number }) => `共服务居民 ${number(p.visits)} 人次`,
    recipients: (p: { count: number }) => `，登记的服务人数为 ${number(p.count)} 人`,
    items: (p: { items: number }) => `处理物件 ${number(p.items)} 件`,
    leaflets: (p: { leaflets: number }) => `发放资料 ${number(p.leaflets)} 份`,
    comma: '，',
    stop: '。',
    partial: (p: { counted: number; all: number }) =>
      `以上按已登记服务量的 ${number(p.counted)} 个摊位统计（应登记 ${number(p.all)} 个）。`,
    noCounts: '服务量尚未登记。',
    volunteers: (p: { count: number; hours: string }) =>
      `到场服务的志愿者 ${number(p.count)} 人，服务时长合计 ${p.hours} 小时。`,
    unverified: (p: { count: number }) => `另有 ${number(p.count)} 人次的出勤待核实，没有计入。`,
    assumedHours: (p: { hours: string }) => `服务时长中有 ${p.hours} 小时没有写明签退，按时段结束计。`,
    noPeople: '志愿者出勤尚未登记。',
    units: (p: { count: number; names: string; people: number }) =>
      `${p.names}共 ${number(p.count)} 家共建单位到场，${number(p.people)} 人次参与服务。`,
    noUnits: '共建单位到场情况尚未登记。',
    unitsNone: '登记中没有共建单位到场。',
    labels: {
      visits: '服务人次',
      uniqueRecipients: '服务人数',
      distinctVolunteers: '到场志愿者',
      serviceMinutes: '服务时长',
      units: '到场共建单位',
      unitPeople: '单位到场人次',
      items: '件数',
      leaflets: '发放资料',
    },
    countedIn: {
      visits: '人次',
      uniqueRecipients: '人',
      distinctVolunteers: '人',
      serviceMinutes: '小时',
      units: '家',
      unitPeople: '人次',
      items: '件',
      leaflets: '份',
    },
    notes: {
      visits: '一位居民接受三次服务计 3',
      uniqueRecipients: '同一居民只计 1，未登记不估算',
      distinctVolunteers: '含临时增补，一人计 1',
      serviceMinutes: '签到至签退，先按分钟相加',
      units: '有人到场的，一家计 1',
      unitPeople: '按名单或按人数，不重复',
      items: '磨刀、维修等，不计入人次',
      leaflets: '不计入件数和服务人次',
    },
    tableNotes: {
      people:
        '实到：已排班并到场，一人一个时段计 1，含迟到早退；临时增补另列。服务时长含临时增补，先按整分钟相加，再换算为小时。',
      services: '“—”表示没有登记，不等于 0。件数、资料份数与服务人次分别统计，不相加。',
    },
    photo: (p: { number: number }) => `照片 ${p.number}`,
    filledBy: '填表人',
    reviewedBy: '审核人',
  },
  editor: {
    notice: '公告正文',
    noticeHint: '印在公告下方，可以不填。每段一行；文字越多，整张公告的字越小。',
    noticeLong: (p: { length: number }) =>
      `现在 ${p.length} 字，远处看不清。建议 300 字以内，详细的事情另发通知。`,
    notOnNotice: (p: { names: string }) => `还没有确认的单位不印在公告上：${p.names}。`,
    summary: '总结正文',
    summaryHint: '不填就用程序按数据写的几句话。写了就印您写的；数据、图表和照片照常印在后面。',
    useGenerated: '把程序写的放进来修改',
    photos: (p: { count: number; most: number }) => `活动照片 ${p.count}/${p.most}`,
    photosHint: '最多 6 张，会自动缩小保存。照片里有居民正脸的，请先征得同意。',
    addPhoto: '添加照片…',
    adding: '正在缩小照片…',
    caption: (p: { number: number }) => `照片 ${p.number} 说明`,
    captionPlaceholder: '照片说明（选填）',
    moveBefore: (p: { number: number }) => `照片 ${p.number} 往前移`,
    moveAfter: (p: { number: number }) => `照片 ${p.number} 往后移`,
    remove: (p: { number: number }) => `删除照片 ${p.number}`,
    photoOf: (p: { number: number; caption: string }) =>
      p.caption === '' ? `照片 ${p.number}` : `照片 ${p.number}：${p.caption}`,
    noPhotos: '还没有照片。',
    full: '已有 6 张照片。要换照片，请先删除一张。',
  },
};
