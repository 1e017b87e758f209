export const welcome = {
  title: '欢迎使用向日葵集市',
  lead: '每月 20 日的邻里服务集市，从计划、排班、打印到全年统计，都在这里完成。数据只保存在这台电脑上，不用联网。',
  ownTitle: '从我们自己的社区开始',
  name: '社区名称',
  namePlaceholder: '例如：和平社区',
  nameHint: '会印在每份材料的抬头，以后可以在“数据与设置”里修改。',
  startEmpty: '从空白开始',
  startingEmpty: '正在建立社区资料…',
  sampleTitle: '先用示例社区试一试',
  sampleNote:
    '带有 300 位虚构志愿者、共建单位和 2025 年的 12 场集市，可以放心点、放心改。所有页面和打印件都会标明是示例，随时一步移除。',
  startSample: '用示例社区试一试',
  makingSample: '正在准备示例社区：志愿者、共建单位和 12 场集市，几秒钟就好…',
  restoreNote: '换了电脑，或重新安装过？',
};
