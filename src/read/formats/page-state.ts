/**
 * What a page is that is no page of a document: one that is not there (404), one that is refused or failed on the
 * server, one that asks to log in, one that leads elsewhere, one whose text only a script makes, one without text.
 */
export type PageState = 'missing' | 'refused' | 'login' | 'moving' | 'script' | 'blank';

/** What is seen of a page. */
export interface SeenPage {
  readonly title: string;
  /** The beginning of its text. */
  readonly text: string;
  readonly scripts: number;
  readonly hasPassword: boolean;
}

const MISSING =
  /(?<!\d)(?:404|410)(?!\d)|not found|(?:页面|網頁|网页|頁面|文件|文章|信息|内容|地址|网址|链接|栏目)(?:已经|已|并)?(?:不存在|不見了|不见了|找不到|未找到|没有找到|无法找到|被删除|被移除|删除|失效|下线|过期|走丢|丢失|飞走|出错)|(?:找不到|无法找到|没有找到|未找到)[^。，\n]{0,12}(?:页面|网页|文件|内容|信息|资源|地址)/i;
const REFUSED =
  /(?<!\d)(?:403|429|50[0234])(?!\d)|forbidden|bad gateway|service unavailable|gateway time-?out|internal server error|access denied|(?:访问|请求)[^。\n]{0,10}(?:被拒绝|被拦截|被阻断|受限|过于频繁|过快)|(?:拒绝|禁止|无权)访问|没有权限|安全(?:验证|检查|检测|防护)|人机验证|网站防火墙|系统(?:繁忙|维护|升级)|网站(?:维护|升级|建设)中|服务器(?:错误|出错|内部错误|繁忙)/i;
const LOGIN = /登录|登陆|登錄|统一身份认证|统一认证|用户名|log ?in|sign ?in/i;
const MOVING =
  /(?:正在|即将|自动|页面|如果[^。\n]{0,12}没有|若[^。\n]{0,12}未)(?:为您|为你|自动)?(?:跳转|转向|转到|重定向|跳到)|秒后[^。\n]{0,12}(?:跳转|转到|返回|进入)|redirecting|(?:page|document|object)(?: has)? moved/i;
const LOADING =
  /加载中|正在加载|載入中|载入中|请稍[候后等]|loading|(?:启用|开启|打开|支持)\s?javascript|enable javascript/i;

/** Letters and digits of a page that says but one thing. */
const FEW = 400;
const HARDLY_ANY = 60;

/** What a page is, where it is no page of a document. */
export function pageStateOf({
  title,
  text,
  scripts,
  hasPassword,
}: SeenPage): PageState | undefined {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const isShort = letters <= FEW;
  // A title of a document may hold any number.
  const heading = title.length < 40 && !/年度|年报|报告/.test(title) ? title : '';
  const says = (sign: RegExp): boolean => sign.test(heading) || (isShort && sign.test(text));
  if (says(MISSING)) return 'missing';
  if (says(REFUSED)) return 'refused';
  if (hasPassword ? isShort || LOGIN.test(heading) : letters <= HARDLY_ANY * 2 && says(LOGIN))
    return 'login';
  if (says(MOVING)) return 'moving';
  if (letters > HARDLY_ANY) return undefined;
  if (scripts > 0 || LOADING.test(text)) return 'script';
  return letters === 0 ? 'blank' : undefined;
}
