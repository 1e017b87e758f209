import type { AttendanceField, ImportTarget, PartnerField, VolunteerField } from './importFields.ts';

/*
 * Names under which offices keep these columns, compared without spaces, brackets and case. The most telling comes first;
 * a heading that only contains one (“联系电话（必填）”) counts too, but less. Headings of our own files are added from
 * the catalogues.
 */

const VOLUNTEERS: Readonly<Record<VolunteerField, readonly string[]>> = {
  volunteerNo: ['志愿者编号', '编号', '志愿者号', '工号', '会员号', 'volunteer no', 'number', 'id no'],
  name: ['姓名', '志愿者姓名', '名字', '人员姓名', '志愿者', 'name', 'full name', 'volunteer'],
  sex: ['性别', 'sex', 'gender'],
  phone: ['手机号码', '手机号', '手机', '联系电话', '电话号码', '电话', '联系方式', 'tel', 'mobile', 'phone'],
  kinds: ['身份类型', '身份', '人员类别', '人员类型', '类别', '志愿者类型', '政治面貌', 'kind', 'type'],
  team: ['队伍', '所属队伍', '志愿队', '服务队', '小组', '组别', '团队', 'team', 'group'],
  grid: ['网格', '所属网格', '网格号', '网格名称', 'grid'],
  compound: ['小区', '所属小区', '居住小区', '住址小区', '院落', '所在小区', 'compound', 'estate'],
  branch: ['党支部', '所属党支部', '支部', '党组织', 'branch', 'party branch'],
  birthDate: ['出生日期', '出生年月日', '出生年月', '生日', 'birth date', 'date of birth', 'birthday'],
  idNumber: ['身份证号码', '身份证号', '身份证', '证件号码', '公民身份号码', 'id number', 'id card'],
  guardianConsent: ['监护人同意', '监护人知情同意', 'guardian consent'],
  skills: ['能帮的服务', '服务类别', '特长', '技能', '服务特长', '擅长', '服务项目', 'skills', 'services'],
  prefers: ['最愿意做的', '服务意愿', '意愿', '意向', '志愿意向', 'prefers', 'preference'],
  medicalNo: ['医护证书号', '医师证号', '护士证号', '执业证号', '执业证书编号', 'medical certificate'],
  medicalUntil: ['医护有效期至', '执业证有效期', '医师证有效期', 'medical valid until'],
  legalNo: ['法律证书号', '律师证号', '律师执业证号', 'legal certificate'],
  legalUntil: ['法律有效期至', '律师证有效期', 'legal valid until'],
  qualifications: ['专业资格', '资格证', '资格证书', '职业资格', '证书', 'qualification'],
  isUsual: ['平时可以安排', '平时是否可以', '是否常来', '常来', 'usually', 'regular'],
  exceptMonths: ['这些月份不行', '不能来的月份', '不可服务月份', 'not in these months'],
  exceptDates: ['这些日子不行', '不能来的日期', '请假日期', 'not on these dates'],
  firstSlotOnly: ['只上第一段', '只能上第一个时段', '只上午第一段', 'first slot only'],
  slotsPerFair: ['每场最多几段', '每场最多几个时段', '每场上限', 'slots per fair'],
  fairsPerYear: ['每年最多几场', '每年上限', '年上限', 'fairs per year'],
  needsRest: ['需要休息', '中间要休息', 'needs rest'],
  partnerUnit: ['所属共建单位', '同时是共建单位职工', '工作单位', '单位', 'employer', 'partner unit'],
  joinedOn: ['加入日期', '加入时间', '入队时间', '注册时间', '登记日期', 'joined on', 'joined'],
  isActive: ['启用', '状态', '是否在岗', '是否有效', 'active', 'status'],
  note: ['备注', '说明', '其他', 'remarks', 'note', 'notes'],
};

const PARTNERS: Readonly<Record<PartnerField, readonly string[]>> = {
  unitName: ['单位名称', '共建单位', '单位', '机构名称', '名称', 'unit', 'organisation', 'organization'],
  unitKind: ['类型', '单位类型', '单位性质', '性质', 'kind', 'type'],
  departments: ['科室', '科室名称', '部门', 'departments', 'department'],
  contactName: ['联系人姓名', '联系人', '负责人', '带队人', '姓名', 'contact', 'contact name'],
  contactRole: ['联系人职务', '职务', '职称', '岗位', 'role', 'position', 'title'],
  contactPhone: [
    '联系人电话',
    '联系电话',
    '电话',
    '手机号码',
    '手机',
    '联系方式',
    'contact phone',
    'phone',
    'tel',
  ],
  contactIsLead: ['是否带队', '带队', 'leads'],
  categories: ['服务类别', '能提供的服务', '服务内容', '服务项目', '共建内容', 'categories', 'services'],
  cadence: ['参加频次', '频次', '多久来一次', '服务频率', '周期', 'cadence', 'frequency'],
  headcount: ['通常人数', '人数', '参加人数', '派出人数', 'headcount', 'people'],
  brings: ['自带物资', '自带', '携带物资', '提供物资', 'brings'],
  power: ['需要电源', '电源', '用电', 'power'],
  tent: ['需要帐篷', '帐篷', '遮阳棚', 'tent'],
  tables: ['需要桌子', '桌子', '桌子数', 'tables'],
  requires: ['其他需要', '需要我们准备', '需求', '保障需求', 'needs', 'requires'],
  isActive: ['启用', '状态', '是否有效', 'active', 'status'],
  note: ['备注', '说明', 'remarks', 'note', 'notes'],
};

const ATTENDANCE: Readonly<Record<AttendanceField, readonly string[]>> = {
  date: ['日期', '举办日期', '集市日期', '服务日期', '活动日期', '时间', 'date'],
  name: ['姓名', '志愿者', '志愿者姓名', '对象', '人员', 'name', 'volunteer', 'subject', 'who or what'],
  volunteerNo: ['志愿者编号', '编号', 'volunteer no', 'number'],
  phone: ['手机号码', '手机号', '手机', '联系电话', '电话', '联系方式', 'phone', 'tel', 'mobile'],
  category: ['服务类别', '类别', '类别名称', 'category'],
  stall: ['摊位号', '摊位', '摊位名称', 'stall'],
  post: ['岗位', '工作内容', '分工', 'post', 'role'],
  slot: ['时段', '计划时间', '服务时段', '班次', 'slot', 'planned time'],
  timeIn: ['签到', '签到时间', '到岗时间', '开始时间', '上岗', 'time in', 'arrived'],
  timeOut: ['签退', '签退时间', '离岗时间', '结束时间', '离开', 'time out', 'left'],
  hours: ['服务时长', '时长', '小时', '服务小时', '工时', 'hours'],
  minutes: ['服务分钟', '分钟', '时长分钟', 'minutes'],
  state: [
    '出勤状态',
    '出勤',
    '出勤情况',
    '实到',
    '是否实到',
    '到场',
    '是否到场',
    '到场情况',
    '签到情况',
    '参加情况',
    '是否参加',
    '状态',
    '考勤',
    'state',
    'attendance',
    'present',
  ],
  monthMark: [],
  recordType: ['记录类型', '类型', 'record type', 'type', 'kind'],
  note: ['备注', '说明', 'remarks', 'note', 'notes'],
};

/** Synonyms of every field of a target. */
export const SYNONYMS: Readonly<Record<ImportTarget, Readonly<Record<string, readonly string[]>>>> = {
  volunteers: VOLUNTEERS,
  partners: PARTNERS,
  attendance: ATTENDANCE,
};

const TOTAL =
  /^(?:本页|本组|本队|全部)?(?:合计|总计|小计|共计|累计|总人数)(?:[\d:：（(，,、人共为]|$)|^(?:grand |sub)?total(?![a-z])|^sum(?:$|:)/iu;
const REMARK =
  /^(?:备注|附注|说明|填表说明|填写说明|注)(?:[:：\d]|$)|^(?:填表|制表|填报|审核|审批|复核|经办|打印|负责)(?:人|单位|日期|时间|意见)?(?:签字|签名|盖章)?(?:[:：（(_]|$)|^(?:单位|日期|盖章|签字|签名)(?:[:：（(]|$)/u;

/** Text at the head of a row that sums up others. */
export function isTotalText(text: string): boolean {
  const shown = text.normalize('NFKC').trim();
  return TOTAL.test(shown) || TOTAL.test(shown.replace(/\s/gu, ''));
}

/** “第1页 共3页”, “接下页”, as a list has them that was made for paper. */
const PAGE = /^(?:第\d+页|共\d+页|[-—]\d+[-—]$|page\d+|[接转][上下]页)/iu;

/** Text at the head of a row that is for reading or signing, not for counting. */
export function isRemarkText(text: string): boolean {
  const shown = text.normalize('NFKC').replace(/\s/gu, '');
  return REMARK.test(shown) || PAGE.test(shown);
}
