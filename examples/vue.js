// In a build, `import { createApp } from 'vue'` and `import 'gongkai-report/elements'`.
import { createApp, ref } from '/node_modules/vue/dist/vue.esm-browser.prod.js';

const app = createApp({
  setup() {
    const report = ref(null);
    const findings = ref([]);
    fetch('/report.json')
      .then((response) => response.json())
      .then((value) => {
        report.value = value;
      });
    return { report, findings };
  },
  // `.report` sets the property, so that Vue hands over the object itself.
  template: `
    <h1>年度报告</h1>
    <p>核对发现 <output>{{ findings.length }}</output> 处。</p>
    <gongkai-table
      v-for="table in ['proactive', 'applications', 'proceedings']"
      :key="table" :id="table" :table="table" :report.prop="report"
    ></gongkai-table>
    <gongkai-findings for="applications" @gongkai-check="findings = $event.detail.findings"></gongkai-findings>`,
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('gongkai-');
app.mount('#app');
