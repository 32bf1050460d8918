// Runs in the browser after bpmn-js: draws the model given as first argument and hands its SVG to the callback.
const [model, done] = arguments;
const fonts = "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
document.body.innerHTML = '<div id="canvas" style="width: 2400px; height: 900px"></div>';
const viewer = new BpmnJS({
  container: '#canvas',
  textRenderer: { defaultStyle: { fontFamily: fonts, fontSize: 12 }, externalStyle: { fontSize: 11 } }
});
viewer.importXML(model)
  .then(({ warnings }) => {
    if (warnings.length) throw warnings[0];
    return viewer.saveSVG();
  })
  .then(({ svg }) => done(svg), error => done('error: ' + error.message));
