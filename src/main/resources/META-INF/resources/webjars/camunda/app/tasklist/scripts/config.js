// Tasklist speaks Chinese whatever the browser asks for: forms and task names are Chinese anyway.
export default {
  app: { vendor: '明达 ·', name: '政府信息公开' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'LLLL', short: 'YYYY-MM-DD', abbr: 'YYYY-MM-DD HH:mm' },
  customScripts: ['../house/scripts/login', '../house/scripts/page', '../house/scripts/tasks', '../house/scripts/heads',
    '../house/scripts/forms'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到任务分类' },
    focusList: { key: 'ctrl+alt+l', description: '转到任务列表' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单的第一个填写项' },
    startProcess: { key: 'ctrl+alt+p', description: '发起流程' }
  }
};
