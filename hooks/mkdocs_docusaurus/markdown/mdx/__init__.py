"""MDX: the JSX, JavaScript and partials that Docusaurus' docs hold beside their Markdown."""
