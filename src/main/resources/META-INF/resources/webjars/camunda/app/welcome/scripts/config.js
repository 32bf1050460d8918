export default {
  app: { vendor: '明达 ·', name: '首页' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'LLLL', short: 'YYYY-MM-DD', abbr: 'YYYY-MM-DD HH:mm' },
  customScripts: ['../house/scripts/login', '../house/scripts/page'],
  disableWelcomeMessage: true
};
