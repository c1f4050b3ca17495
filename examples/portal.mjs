// The page of a portal around an article: what a template of the portal's own makes.

/** @param {{ title: string, head?: string, body: string }} page */
export const portalPage = ({ title, head = '', body }) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/old-portal.css">
${head}
</head>
<body>
<header id="header">某市人民政府</header>
<main id="main">
<h1>${title}</h1>
<div id="zoom">
${body}
</div>
</main>
</body>
</html>
`;
