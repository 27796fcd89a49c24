Auth0.registerLanguageDictionary("en", {});
