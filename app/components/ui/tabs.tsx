import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs, type TabsProps as AriaTabsProps } from "react-aria-components/Tabs";
import "./tabs.css";

export type TabsProps = Omit<AriaTabsProps, "children" | "className"> & {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[];
};

/** Views of one thing within a page. For pages of their own, use links. */
export const Tabs = ({ label, tabs, ...props }: TabsProps) => (
  <AriaTabs {...props} className="tabs">
    <TabList aria-label={label} className="tabs__list">
      {tabs.map((tab) => (
        <Tab key={tab.id} id={tab.id} className="tabs__tab">
          {tab.title}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.id} id={tab.id} className="tabs__panel">
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
